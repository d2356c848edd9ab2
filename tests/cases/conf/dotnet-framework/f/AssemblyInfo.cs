[assembly: System.Runtime.Versioning.TargetFramework(".NETFramework,Version=v4.6.1")] // expect: TLS102
