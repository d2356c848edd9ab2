apiVersion: traefik.io/v1alpha1
kind: TLSOption
metadata: {name: default}
spec:
  minVersion: {{ ternary "VersionTLS10" "VersionTLS12" .Values.legacy }} # expect: TLS101
---
apiVersion: traefik.io/v1alpha1
kind: TLSOption
metadata: {name: b}
spec:
  minVersion: "{{ ternary "VersionTLS11" "VersionTLS12" .Values.legacy }}" # expect: TLS101
