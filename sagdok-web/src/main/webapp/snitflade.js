// the whole address: one relative to a page that was opened as http://user:password@… cannot be fetched
SwaggerUIBundle({ url: location.origin + '/openapi?format=JSON', dom_id: '#swagger-ui', docExpansion: 'list', validatorUrl: null });
