class C
{
    void Run()
    {
        if (false)
        {
            ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;
        }
#if false
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Ssl3;
#else
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls11; // expect: TLS101
#endif
    }
}
