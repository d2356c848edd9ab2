def either(mode)
  ctx = OpenSSL::SSL::SSLContext.new
  case mode
  when :old
    ctx.min_version = OpenSSL::SSL::TLS1_VERSION # expect: TLS101 tls1.0 tls1.1
  when :new
    ctx.min_version = OpenSSL::SSL::TLS1_3_VERSION
  else
    ctx.min_version = OpenSSL::SSL::TLS1_2_VERSION
  end
  ctx
end

def settled(old)
  ctx = OpenSSL::SSL::SSLContext.new
  if old
    ctx.min_version = OpenSSL::SSL::TLS1_VERSION
  elsif ENV['TLS']
    ctx.min_version = OpenSSL::SSL::TLS1_1_VERSION
  end
  ctx.min_version = OpenSSL::SSL::TLS1_2_VERSION
  ctx
end
