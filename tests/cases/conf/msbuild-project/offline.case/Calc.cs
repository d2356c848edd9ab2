// No connection here: what the framework would offer does no harm. See https://example.org/HttpTable
class Calc
{
    static string HttpTable(int n) => n.ToString();
}
