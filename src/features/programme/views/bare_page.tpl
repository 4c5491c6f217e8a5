<!doctype html>
<html lang="{{LANGUAGE}}" data-theme="{{THEME}}">
<head>
<meta charset="utf-8">
<title>{{TITLE}} · {{WARD}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="{{STYLE}}">
{{#MODULE}}<script type="module" src="{{MODULE_PATH}}"></script>{{/MODULE}}
</head>
<body class="{{KIND}}">
<main id="content">
{{#DEMO}}<p class="site-notice" role="note">[[icon:info-circle]]<span>[[http.page.demo_notice]]</span></p>{{/DEMO}}
{{CONTENT:none}}
</main>
</body>
</html>
