#!/bin/sh
exec java -Dhttps.protocols=TLSv1 -Dhttps.protocols=TLSv1.2 -jar a.jar
