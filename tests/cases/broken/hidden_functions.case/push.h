#ifdef WITH_PUSH
void push_start_Bad(const char *host);
void push_stop(void);
#else
#define push_start_Bad(host) do { } while (0)
#define push_stop() do { } while (0)
#endif

#ifndef WITH_PULL
#define pull_start_Ok(host, port) ((void)0)
#else
int pull_start_Ok(const char *host, int port);
#endif
