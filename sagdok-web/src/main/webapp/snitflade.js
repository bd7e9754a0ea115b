SwaggerUIBundle({ url: '/openapi?format=JSON', dom_id: '#swagger-ui', docExpansion: 'list', validatorUrl: null });
