/* Macros that stand for heads of blocks, and blocks that end in macros. */
#include "util.h"

static int per_item(struct item *head, pthread_mutex_t *lock)
{
	struct item *i, *tmp;

	WITH_LOCK(lock)
	{
		list_for_each_entry_safe(i, tmp, head, link)
		{
			SSL_CTX *ctx = SSL_CTX_new(TLSv1_client_method()); /* expect: TLS101 */

			TAILQ_FOREACH_REVERSE(i->sub, &i->subs, subhead, next)
				assign(i->sub, ctx);
		}
	}
	TRY {
		SSL_CTX *ctx = SSL_CTX_new(TLSv1_1_client_method()); /* expect: TLS101 */

		assign(head, ctx);
	} CATCH(e) {
		LOG_ERROR("failed: " PRIu64 "\n", e->code);
		RETURN_IF_FAIL(e->code > 0);
	} END_TRY;
	return 0;
}
