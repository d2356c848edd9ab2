import ssl, aiohttp, httpx, ldap3, pika, smtplib, ftplib, imaplib, paho.mqtt.client as mqtt
from ldap3 import Tls
from twisted.internet import ssl as tssl
from twisted.internet.ssl import CertificateOptions, TLSVersion
from OpenSSL import SSL
from OpenSSL.SSL import Context, TLSv1_METHOD, OP_NO_TLSv1
import psycopg2, pymysql, redis, pymongo, elasticsearch, kafka, botocore, boto3
import uvicorn, gunicorn, tornado.httpserver, cherrypy, eventlet, gevent.ssl

tls = Tls(validate=ssl.CERT_NONE, version=ssl.PROTOCOL_TLSv1)  # expect: TLS101
tls = Tls(validate=ssl.CERT_NONE, version=ssl.PROTOCOL_TLSv1_2)
ldap.set_option(ldap.OPT_X_TLS_PROTOCOL_MIN, ldap.OPT_X_TLS_PROTOCOL_TLS1_0)  # expect: TLS101
ldap.set_option(ldap.OPT_X_TLS_PROTOCOL_MIN, ldap.OPT_X_TLS_PROTOCOL_TLS1_2)
c = mqtt.Client(); c.tls_set("ca.pem", tls_version=ssl.PROTOCOL_TLSv1_1)  # expect: TLS101
uvicorn.run(app, ssl_version=ssl.PROTOCOL_TLSv1)  # expect: TLS101
uvicorn.run(app, ssl_version=ssl.PROTOCOL_TLS_SERVER)
server = tornado.httpserver.HTTPServer(app, ssl_options={"certfile": "c", "ssl_version": ssl.PROTOCOL_TLSv1})  # expect: TLS101
ctx = Context(TLSv1_METHOD)  # expect: TLS101
ctx2 = SSL.Context(SSL.SSLv23_METHOD)
ctx2.set_options(SSL.OP_NO_SSLv2 | SSL.OP_NO_SSLv3 | OP_NO_TLSv1 | SSL.OP_NO_TLSv1_1)
opts = CertificateOptions(method=SSL.TLSv1_METHOD)  # expect: TLS101
opts = CertificateOptions(raiseMinimumTo=TLSVersion.TLSv1_2)
factory = tssl.ContextFactory(); factory.method = SSL.SSLv3_METHOD  # expect: TLS101
factory = tssl.DefaultOpenSSLContextFactory("k", "c", sslmethod=SSL.TLSv1_METHOD)  # expect: TLS101
conn = pymysql.connect(host="h", ssl={"ca": "x"})
conn = mysql.connector.connect(host="h", tls_versions=["TLSv1", "TLSv1.1"])  # expect: TLS101
conn = mysql.connector.connect(host="h", tls_versions=["TLSv1.2"])
conn = psycopg2.connect("host=h sslmode=require ssl_min_protocol_version=TLSv1")  # expect: TLS101
engine = create_engine("postgresql://h/db?ssl_min_protocol_version=TLSv1.1")  # expect: TLS101
es = elasticsearch.Elasticsearch(ssl_version=ssl.PROTOCOL_TLSv1)  # expect: TLS101
r = redis.Redis(ssl=True, ssl_min_version=ssl.TLSVersion.TLSv1)  # expect: TLS101
r = redis.Redis(ssl=True, ssl_min_version=ssl.TLSVersion.TLSv1_2)
s = eventlet.wrap_ssl(sock, ssl_version=ssl.PROTOCOL_SSLv3)  # expect: TLS101
ftp = ftplib.FTP_TLS(); ftp.ssl_version = ssl.PROTOCOL_TLSv1  # expect: TLS101
cherrypy.server.ssl_context = ssl.SSLContext(ssl.PROTOCOL_TLSv1)  # expect: TLS101
os.environ["PGSSLMINPROTOCOLVERSION"] = "TLSv1"  # expect: TLS101
os.environ.setdefault("GIT_SSL_VERSION", "tlsv1.0")  # expect: TLS101
subprocess.run(["openssl", "s_client", "-tls1", "-connect", host])
subprocess.check_call(["curl", "--tlsv1.0", url])  # expect: TLS101
subprocess.check_call("curl --tlsv1.1 " + url, shell=True)  # expect: TLS101
curl.setopt(pycurl.SSLVERSION, pycurl.SSLVERSION_TLSv1_0)  # expect: TLS101
curl.setopt(pycurl.SSLVERSION, pycurl.SSLVERSION_TLSv1_2)
dsl = rds.modify_db_parameter_group(Parameters=[{"ParameterName": "tls_version", "ParameterValue": "TLSv1,TLSv1.2"}])  # expect: TLS101
elb.create_listener(SslPolicy="ELBSecurityPolicy-2016-08")  # expect: TLS101
elb.create_listener(SslPolicy="ELBSecurityPolicy-TLS13-1-2-2021-06")
SparkConf().set("spark.executor.extraJavaOptions", "-Dhttps.protocols=TLSv1")  # expect: TLS101
scapy_probe = TLSClientHello(version=0x0301)
versions = [v for v in ssl.TLSVersion if v < ssl.TLSVersion.TLSv1_2]
for v in (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1):
    probe(v)
if ctx.minimum_version < ssl.TLSVersion.TLSv1_2:
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2
print("set ctx.minimum_version = ssl.TLSVersion.TLSv1")
parser.add_argument("--tls", choices=["TLSv1", "TLSv1.1", "TLSv1.2"], default="TLSv1.2")
parser.add_argument("--tls-version", default="TLSv1", help="x")
