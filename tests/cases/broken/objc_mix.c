/* Objective-C in a file that says it is C. */
#import <Foundation/Foundation.h>
#include <openssl/ssl.h>

@interface Connection : NSObject
@property(nonatomic, assign) SSL_CTX *ctx;
- (BOOL)open:(NSString *)host port:(int)port;
@end

@implementation Connection
- (BOOL)open:(NSString *)host port:(int)port
{
	self.ctx = SSL_CTX_new(TLSv1_client_method()); /* expect: TLS101 */
	return [self connect:host] != nil;
}
@end

SSL_CTX *plain(void)
{
	return SSL_CTX_new(TLSv1_1_method()); /* expect: TLS101 */
}
