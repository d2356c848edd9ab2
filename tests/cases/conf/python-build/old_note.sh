pyenv install 3.8.19 # expect-note: TLS101
pyenv global 2.7.18 # expect-note: TLS101
