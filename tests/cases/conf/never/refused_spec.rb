describe 'tls' do
  it 'refuses old' do
    http.max_version = OpenSSL::SSL::TLS1_1_VERSION
    expect { http.get('/') }.to raise_error(OpenSSL::SSL::SSLError)
  end

  it 'talks' do
    http.min_version = OpenSSL::SSL::TLS1_VERSION # expect: TLS101
    expect(http.get('/')).to be_ok
  end
end
