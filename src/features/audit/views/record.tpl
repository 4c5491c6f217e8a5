<h1>{{TITLE}}</h1>
<p><a href="/audit">[[audit.all]]</a></p>
{{#EMPTY}}<p class="empty-state">[[audit.record_empty]]</p>{{/EMPTY}}
{{ENTRIES:none}}
