[Net.ServicePointManager]::SecurityProtocol = 	
    [Net.SecurityProtocolType]::Tls12 -bor 	
    [Net.SecurityProtocolType]::Tls # expect: TLS101
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12 	
$x = [Net.SecurityProtocolType]::Tls12 
