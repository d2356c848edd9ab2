# versions: [:tlsv1]
defmodule A do
  @doc """
  versions: [:tlsv1]
  """
  @old [:tlsv1, :"tlsv1.1"]
  def a, do: :ssl.connect(h, 443, versions: [:tlsv1, :"tlsv1.2"]) # expect: TLS101
  def b, do: :ssl.connect(h, 443, [versions: [:"tlsv1.2", :"tlsv1.3"]])
  def c, do: HTTPoison.get(u, [], ssl: [{:versions, [:"tlsv1.1"]}]) # expect: TLS101
  def d, do: :hackney.get(u, [], "", ssl_options: [versions: [:"tlsv1.2"]])
  def e(v) when v in [:tlsv1, :"tlsv1.1"], do: raise "versions: [:tlsv1]"
  config :app, Endpoint, https: [port: 443, versions: [:tlsv1, :"tlsv1.1", :"tlsv1.2"]] # expect: TLS101
  def f, do: Application.put_env(:ssl, :protocol_version, [:tlsv1]) # expect: TLS101
end
