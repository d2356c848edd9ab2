import javax.net.ssl.SSLContext;
class Client {
  SSLContext make() throws Exception {
    return SSLContext.getInstance("TLS");
  }
}
