open System.Net
// ServicePointManager.SecurityProtocol <- SecurityProtocolType.Tls
(* ServicePointManager.SecurityProtocol <- SecurityProtocolType.Tls *)
ServicePointManager.SecurityProtocol <- SecurityProtocolType.Tls ||| SecurityProtocolType.Tls12 // expect: TLS101
ServicePointManager.SecurityProtocol <- SecurityProtocolType.Tls12
ServicePointManager.SecurityProtocol <- ServicePointManager.SecurityProtocol &&& ~~~SecurityProtocolType.Tls
ServicePointManager.SecurityProtocol <- enum<SecurityProtocolType> 192 // expect: TLS101
match p with
| SslProtocols.Tls -> failwith "old"
| SslProtocols.Tls11 -> failwith "old"
| _ -> ()
handler.SslProtocols <- SslProtocols.Tls11 // expect: TLS101
let h = new HttpClientHandler(SslProtocols = SslProtocols.Tls) // expect: TLS101
if ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls then failwith "old"
printfn "ServicePointManager.SecurityProtocol <- SecurityProtocolType.Tls"
