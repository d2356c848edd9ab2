VirtualHost "example.com"
ssl = {
    protocol = "tlsv1_2+";
    options = {
        no_tlsv1 = false; -- expect: TLS101
        no_tlsv1_1 = true;
    }
}
