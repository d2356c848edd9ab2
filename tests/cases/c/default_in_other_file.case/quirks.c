/* Nobody reads this: what it sets is not named after versions. */
unsigned quirks = 4;

void set_quirks(unsigned mask)
{
	quirks = mask;
}
