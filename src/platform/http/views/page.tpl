<!doctype html>
<html lang="{{LANGUAGE}}" data-theme="{{THEME}}">
<head>
<meta charset="utf-8">
<title>{{TITLE}} · {{WARD}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#9c1c1c">
<link rel="icon" href="{{FAVICON}}" type="image/svg+xml">
<link rel="preload" href="{{FONT_LATIN}}" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="{{FONT_VIETNAMESE}}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="{{STYLE}}">
{{#ALTERNATE}}
<link rel="alternate" type="{{ALTERNATE_TYPE}}" title="{{ALTERNATE_TITLE}}" href="{{ALTERNATE_PATH}}">
{{/ALTERNATE}}
{{#REFRESH}}
<noscript><meta http-equiv="refresh" content="{{SECONDS}}"></noscript>
{{/REFRESH}}
{{#MODULE}}
<script type="module" src="{{MODULE_PATH}}"></script>
{{/MODULE}}
</head>
<body class="{{#SIGNED_IN}}has-navigation{{/SIGNED_IN}}">
<a class="skip-link" href="#content">[[http.page.skip]]</a>
<header class="site-header">
<div class="site-bar">
<a class="site-brand" href="/">
<img class="site-mark" src="{{FAVICON}}" alt="" width="32" height="32">
<span class="site-name"><strong>{{WARD}}</strong> <small>{{PROVINCE}}</small></span>
</a>
<div class="site-tools">
{{#PUBLIC}}
<a class="btn btn-sm" href="/sign-in">[[http.page.sign_in]]</a>
{{/PUBLIC}}
{{#SIGNED_IN}}
<a class="menu-button" href="/search" data-palette title="[[http.page.search]]">[[icon:search]]<span class="visually-hidden">[[http.page.search]]</span></a>
{{/SIGNED_IN}}
{{#NOTICES}}
<a class="notices-link" href="/notices">[[icon:bell]]{{#UNREAD}}<span class="notices-count" aria-hidden="true">{{COUNT}}</span>{{/UNREAD}}<span class="visually-hidden">{{NOTICES_LABEL}}</span></a>
{{/NOTICES}}
<details class="menu">
<summary class="menu-button">
{{#SIGNED_IN}}
[[icon:user-circle]]<span class="menu-name">{{PERSON}}</span><span class="visually-hidden">[[http.page.account]]</span>
{{/SIGNED_IN}}
{{#PUBLIC}}
[[icon:adjustments-horizontal]]<span class="visually-hidden">[[http.page.display]]</span>
{{/PUBLIC}}
</summary>
<div class="menu-panel">
{{#SIGNED_IN}}
<p class="menu-person">{{PERSON}}</p>
<ul class="menu-links">
<li><a href="/account">[[icon:user-circle]][[http.page.my_account]]</a></li>
{{#NOTICES}}<li><a href="/notices/settings">[[icon:bell]][[http.page.notice_settings]]</a></li>{{/NOTICES}}
</ul>
{{/SIGNED_IN}}
<form class="preferences" action="/preferences">
<fieldset>
<legend>[[http.page.language]]</legend>
<div class="choice">
{{#LANGUAGE_CHOICE}}
<button name="language" value="{{CODE}}" lang="{{CODE}}" aria-pressed="{{PRESSED}}">{{LABEL}}</button>
{{/LANGUAGE_CHOICE}}
</div>
</fieldset>
<fieldset>
<legend>[[http.page.theme]]</legend>
<div class="choice">
{{#THEME_CHOICE}}
<button name="theme" value="{{CODE}}" aria-pressed="{{PRESSED}}">{{LABEL}}</button>
{{/THEME_CHOICE}}
</div>
</fieldset>
</form>
{{#SIGNED_IN}}
<form method="post" action="/sign-out">
<input type="hidden" name="csrf" value="{{CSRF}}">
<button class="btn btn-block">[[icon:logout]][[http.page.sign_out]]</button>
</form>
{{/SIGNED_IN}}
</div>
</details>
</div>
</div>
{{#PUBLIC_NAVIGATION}}
<nav class="public-navigation" aria-label="[[http.page.navigation]]">
<ul>
{{#ENTRY}}
<li><a href="{{PATH}}"{{#ACTIVE}} aria-current="page"{{/ACTIVE}}>{{ICON:none}}<span>{{LABEL}}</span></a></li>
{{/ENTRY}}
</ul>
</nav>
{{/PUBLIC_NAVIGATION}}
{{#NAVIGATION}}
<nav class="site-navigation" aria-label="[[http.page.navigation]]">
<ul>
{{#ENTRY}}
<li{{#SECOND_ROW}} class="not-on-phone"{{/SECOND_ROW}}><a href="{{PATH}}"{{#ACTIVE}} aria-current="page"{{/ACTIVE}}>{{ICON:none}}<span>{{LABEL}}</span></a></li>
{{/ENTRY}}
{{#MORE}}
<li class="only-on-phone">
<details class="menu">
<summary>[[icon:dots]]<span>[[http.page.more]]</span></summary>
<ul class="menu-panel menu-links">
{{#MORE_ENTRY}}
<li><a href="{{PATH}}"{{#ACTIVE}} aria-current="page"{{/ACTIVE}}>{{ICON:none}}<span>{{LABEL}}</span></a></li>
{{/MORE_ENTRY}}
</ul>
</details>
</li>
{{/MORE}}
</ul>
</nav>
{{/NAVIGATION}}
{{#DEMO}}
<p class="site-notice" role="note">[[icon:info-circle]]<span>[[http.page.demo_notice]]</span></p>
{{/DEMO}}
</header>
<main id="content" class="site-content" tabindex="-1">
{{CONTENT:none}}
</main>
{{#SIGNED_IN}}
<dialog class="palette" id="palette" aria-label="[[http.page.search]]">
<form method="get" action="/search" role="search">
<input class="form-control" type="search" name="q" autocomplete="off" aria-label="[[http.page.search]]" placeholder="[[http.page.search]]" hx-get="/search?part=results" hx-trigger="input changed delay:120ms, shown" hx-target="#palette-results" hx-sync="this:replace">
<button class="visually-hidden" tabindex="-1">[[http.page.search]]</button>
<button class="btn btn-sm" formmethod="dialog" formnovalidate>[[http.page.close]]</button>
</form>
<div id="palette-results" aria-live="polite"></div>
</dialog>
{{/SIGNED_IN}}
<footer class="site-footer">
<p>{{WARD}}, {{PROVINCE}} · [[http.page.footer]] · <a href="{{LICENCES}}">[[http.page.licences]]</a></p>
</footer>
</body>
</html>
