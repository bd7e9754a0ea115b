// the whole address: one relative to a page that was opened as http://user:password@… cannot be fetched
SwaggerUIBundle({ url: location.origin + location.pathname.replace(/[^/]*$/, '') + 'openapi.json', dom_id: '#swagger-ui', docExpansion: 'list', validatorUrl: null });
