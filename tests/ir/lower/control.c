/* Every statement that moves control: the shape of the blocks is what is tested. */
int g(int);

int branches(int a, int b)
{
	if (a && !b)
		return 1;
	else if (a || g(b))
		a = 2;
	for (int i = 0; i < a; i++) {
		if (i == b)
			continue;
		if (g(i))
			break;
	}
	for (;;)
		if (g(a--))
			break;
	while (g(a))
		a++;
	do
		b -= a;
	while (b > 0);
	return a ? b : g(1) ?: 3;
}

int cases(int v)
{
	int r = 0;

	switch (v) {
	case 1:
		r = 1; /* falls through */
	case 2:
	case 3: {
		r += 2;
		break;
	}
	case 'x':
	default:
		r = -1;
	case 10 ... 12:
		g(r);
	}
	return r;
}

void jumps(int a)
{
again:
	if (g(a))
		goto out;
	a--;
	goto again;
	g(99);
out:
	return;
}

int truth(int a, int b)
{
	int both = a && b, none = !(a || b);

	return (both, none);
}
