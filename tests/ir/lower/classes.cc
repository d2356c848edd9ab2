// Classes: objects as first arguments, constructors, defaults of members and parameters, references, lambdas, try.
namespace ns {
struct Base {
	virtual void start();
};
class Server : public Base {
public:
	Server();
	explicit Server(int v);
	~Server();
	void setMin(const Server &other, int v = 5);
	static int count();
	bool operator==(const Server &) const;
	Server &operator=(const Server &);
	explicit operator bool() const;
	int min = 3;
	Server *next = nullptr;
};
struct Plain {
	int min = 7;
	bool on = true;
};
namespace {
int hidden;
}
} // namespace ns
using namespace ns;

Server::Server(int v) : Base(), min(v)
{
	start();
}

void Server::setMin(const Server &other, int v)
{
	this->min = v;
	next->setMin(*this);
	Server copy = other, made(4);
	copy = made;
	if (copy == other || made)
		count();
	auto each = [&, this](int q) { min = q; };
	each(3);
	for (int x : {1, 2})
		each(x);
	try {
		Server::count();
	} catch (const Base &e) {
		hidden = 1;
	} catch (...) {
	}
	Server *heap = new Server(7);
	delete heap;
	int &alias = heap->min;
	alias = 4;
	Plain plain;
	plain.min = [] { return 1; }();
	if (int n = count(); n > 2)
		throw n;
}

template <class T> void apply(T t, int v)
{
	t.setMin(v);
	T::reset(2);
	Server s;
	s.setMin(t);
}
