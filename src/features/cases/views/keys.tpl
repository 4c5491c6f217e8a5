<p class="keys-hint quiet small" data-keys-hint hidden><button type="button" class="btn btn-sm" data-keys-open>[[icon:keyboard]][[cases.keys.title]] <kbd>?</kbd></button></p>
<dialog class="keys" data-keys aria-labelledby="keys-title"><h2 id="keys-title">[[cases.keys.title]]</h2>
<dl>{{#KEY}}<dt><kbd>{{NAME}}</kbd></dt><dd>{{MEANING}}</dd>{{/KEY}}</dl>
<form method="dialog"><button class="btn">[[http.page.close]]</button></form></dialog>
