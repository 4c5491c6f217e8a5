<ol class="history">
{{#ENTRY}}
<li>
<p><strong>{{ACTOR}}</strong> {{ACTION}}{{#RECORD}} · <a href="{{RECORD_PATH}}">{{RECORD_KIND}}</a>{{/RECORD}}</p>
<span class="quiet small"><time datetime="{{AT_ISO}}">{{AT}}</time> · {{CHANNEL}}</span>
{{#CHANGES}}
<dl class="differences">
{{#CHANGE}}
<div><dt>{{FIELD}}</dt><dd>{{#WAS}}<span class="visually-hidden">[[audit.change.before]]: </span><del>{{BEFORE}}</del> <span aria-hidden="true">→</span> {{/WAS}}<span class="visually-hidden">[[audit.change.after]]: </span>{{#IS}}<ins>{{AFTER}}</ins>{{/IS}}{{#IS_NOT}}<span class="quiet">[[audit.change.nothing]]</span>{{/IS_NOT}}</dd></div>
{{/CHANGE}}
</dl>
{{/CHANGES}}
</li>
{{/ENTRY}}
</ol>
