/* Places: fields, elements, pointers, unions, anonymous records, statics. */
struct conf {
	int min;
	struct {
		int depth;
	} inner;
	union {
		int mode;
		const char *name;
	};
	int list[4];
};
typedef struct {
	struct conf *conf;
	void (*hook)(int);
} holder_t;

static struct conf defaults = {.min = 3, .inner.depth = 2, .list = {1, [2] = 7}};
struct conf plain;
extern struct conf elsewhere;
static const struct {
	const char *word;
	int value;
} words[] = {{"a", 1}, {.value = 2, .word = "b" "c"}, {0}};

static int counter(void)
{
	static int calls = 5;

	return ++calls;
}

void hooked(int x);

int use(holder_t *h, int i, struct conf by_value)
{
	struct conf local = *h->conf, other = {0};
	int *p = &h->conf->list[i], **pp = &p;

	other = local;
	h->hook = hooked;
	h->hook(local.list[1] + *p + **pp + p[2] + *(p + i));
	(*h->hook)(words[i].value);
	elsewhere.mode = by_value.inner.depth;
	defaults.name = words[0].word;
	__builtin_memset(&other, 0, sizeof other);
	return counter() + (&local)->min + ((struct conf){.min = 9}).min;
}
