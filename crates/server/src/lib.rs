//! HTTP: the REST API and the web application over the use cases of `app`.
