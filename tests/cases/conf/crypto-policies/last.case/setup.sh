#!/bin/sh
# update-crypto-policies --set LEGACY
update-crypto-policies --set LEGACY
update-crypto-policies --set DEFAULT
update-crypto-policies --show | grep LEGACY
