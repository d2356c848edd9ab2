// Objective-C++: messages, blocks and C++ in one function.
#import <Foundation/Foundation.h>
#include "Engine.hpp"

@interface Dialer : NSObject <StreamDelegate>
@property(nonatomic, strong) NSString *host;
- (SSL_CTX *)contextBad;
@end

@implementation Dialer {
	std::unique_ptr<net::Engine> _engine;
}

- (SSL_CTX *)contextBad
{
	SSL_CTX *ctx = SSL_CTX_new(SSLv23_client_method()); // expect: TLS102

	_engine->attach([self.host UTF8String], SSL_new(ctx));
	dispatch_async(dispatch_get_main_queue(), ^{
		[self.delegate dialer:self didOpen:@(1)];
	});
	return ctx;
}

- (SSL_CTX *)contextOk
{
	auto ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	for (NSString *name in @[ @"a", @"b" ])
		_engine->add(std::string(name.UTF8String), [=](auto &e) { return e.open(SSL_new(ctx)); });
	return ctx;
}
@end
