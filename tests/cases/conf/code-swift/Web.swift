import WebKit

final class Old: NSObject, WKNavigationDelegate {
    func webView(_ view: WKWebView, authenticationChallenge: URLAuthenticationChallenge,
                 shouldAllowDeprecatedTLS answer: @escaping (Bool) -> Void) {
        log("asked")
        answer(true) // expect: TLS101 tls1.0 tls1.1
    }
}

final class Await: NSObject, WKNavigationDelegate {
    func webView(_ view: WKWebView, shouldAllowDeprecatedTLSFor challenge: URLAuthenticationChallenge) async -> Bool {
        return true // expect: TLS101 tls1.0 tls1.1
    }
}

final class Good: NSObject, WKNavigationDelegate {
    func webView(_ view: WKWebView, authenticationChallenge: URLAuthenticationChallenge,
                 shouldAllowDeprecatedTLS answer: @escaping (Bool) -> Void) {
        answer(false)
    }
    func webView(_ view: WKWebView, decidePolicyFor action: WKNavigationAction) -> Bool { return true }
    // shouldAllowDeprecatedTLS { answer(true) }
}
