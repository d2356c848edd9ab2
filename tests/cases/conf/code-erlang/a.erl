%% {versions, [tlsv1]}
-module(a).
-define(OLD, [tlsv1, 'tlsv1.1']).
a() -> ssl:connect(H, 443, [{versions, [tlsv1, 'tlsv1.2']}]). % expect: TLS101
b() -> ssl:connect(H, 443, [{versions, ['tlsv1.2', 'tlsv1.3']}]).
c() -> ssl:listen(443, [{versions, ['tlsv1.1']}, {certfile, "c"}]). % expect: TLS101
d() -> io:format("{versions, [tlsv1]}").
e(tlsv1) -> erlang:error(old);
e('tlsv1.1') -> erlang:error(old).
f() -> application:set_env(ssl, protocol_version, [tlsv1]). % expect: TLS101
