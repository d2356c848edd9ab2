using System.Runtime.Versioning;
[assembly: TargetFramework(".NETFramework,Version=v4.5", FrameworkDisplayName = ".NET Framework 4.5")] // expect: TLS102
