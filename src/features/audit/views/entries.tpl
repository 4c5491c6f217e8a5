<ol class="history">
{{#ENTRY}}
<li>
<p><strong>{{ACTOR}}</strong> {{ACTION}}{{#RECORD}} · <a href="{{RECORD_PATH}}">{{RECORD_KIND}}</a>{{/RECORD}}</p>
<span class="quiet small"><time datetime="{{AT_ISO}}">{{AT}}</time> · {{CHANNEL}}</span>
{{#CHANGES}}
<table class="plain wraps">
<thead><tr><th scope="col">[[audit.change.field]]</th><th scope="col">[[audit.change.before]]</th><th scope="col">[[audit.change.after]]</th></tr></thead>
<tbody>
{{#CHANGE}}
<tr><th scope="row">{{FIELD}}</th><td>{{#WAS}}<del>{{BEFORE}}</del>{{/WAS}}{{#WAS_NOT}}<span class="quiet">[[audit.change.nothing]]</span>{{/WAS_NOT}}</td><td>{{#IS}}<ins>{{AFTER}}</ins>{{/IS}}{{#IS_NOT}}<span class="quiet">[[audit.change.nothing]]</span>{{/IS_NOT}}</td></tr>
{{/CHANGE}}
</tbody>
</table>
{{/CHANGES}}
</li>
{{/ENTRY}}
</ol>
