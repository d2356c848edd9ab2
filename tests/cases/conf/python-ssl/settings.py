EMAIL_USE_TLS = True
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": {"sslmode": "require", "ssl_min_protocol_version": "TLSv1"},  # expect: TLS101
    },
    "other": {
        "OPTIONS": {"sslmode": "require", "ssl_min_protocol_version": "TLSv1.2"},
    },
}
SECURE_SSL_REDIRECT = True
LOGGING = {"formatters": {"v": {"format": "TLSv1 %(message)s"}}}
BLOCKED_TLS_VERSIONS = ["TLSv1", "TLSv1.1"]
MIN_TLS_VERSION = "TLSv1.2"
CELERY_BROKER_USE_SSL = {"ssl_version": ssl.PROTOCOL_TLSv1}  # expect: TLS101
