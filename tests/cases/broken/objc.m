#import <Foundation/Foundation.h>
#import "App.h"

@interface Connection ()
@property(nonatomic, strong) NSMutableArray<NSString *> *hosts;
@end

@implementation Connection {
	SSL_CTX *_ctx;
}

- (instancetype)initWithHosts:(NSArray<NSString *> *)hosts
{
	if ((self = [super init])) {
		_hosts = [hosts mutableCopy];
		_ctx = SSL_CTX_new(TLSv1_client_method()); /* expect: TLS101 */
	}
	return self;
}

- (void)each:(void (^)(NSString *host))block
{
	[self.hosts enumerateObjectsUsingBlock:^(NSString *host, NSUInteger i, BOOL *stop) {
		SSL_CTX *ctx = SSL_CTX_new(TLS_client_method()); /* expect: TLS102 */

		block(host);
		[self use:ctx];
	}];
}

- (SSL_CTX *)safe
{
	SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

	SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
	return ctx;
}
@end
