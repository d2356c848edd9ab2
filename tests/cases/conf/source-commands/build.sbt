javaOptions ++= Seq("-Dhttps.protocols=TLSv1", "-Xmx1g") // expect: TLS101
libraryDependencies += "x" % "TLSv1" % "1.0"
