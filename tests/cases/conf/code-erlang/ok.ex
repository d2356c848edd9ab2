# versions: [:tlsv1]
defmodule B do
  @moduledoc "versions: [:tlsv1]"
  def a, do: :ssl.connect(h, 443, versions: [:"tlsv1.2", :"tlsv1.3"])
  def b(:tlsv1), do: raise("versions: [:tlsv1] is refused")
  def c, do: Enum.reject(versions, &(&1 in [:tlsv1, :"tlsv1.1"]))
end
