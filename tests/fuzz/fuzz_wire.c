/* Any bytes as an answer of a worker: refused, or a result that can be sorted and put again. */
#include "run/wire.h"

#include <assert.h>
#include <string.h>

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tl_answer first = {.found = tl_result_new()}, second = {.found = tl_result_new()};
	struct tl_buf once = {0}, twice = {0};

	if (tl_wire_get(&first, (const char *)data, size) == 0) {
		assert(first.units_len <= size);
		tl_wire_put(&once, &first);
		assert(tl_wire_get(&second, tl_buf_str(&once), once.len) == 0);
		tl_wire_put(&twice, &second);
		assert(once.len == twice.len && memcmp(tl_buf_str(&once), tl_buf_str(&twice), once.len) == 0);
		tl_result_sort(first.found);
	}
	tl_buf_fini(&once);
	tl_buf_fini(&twice);
	tl_result_free(first.found);
	tl_result_free(second.found);
	return 0;
}
