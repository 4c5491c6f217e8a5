<dl class="definitions">
{{#LINE}}
<dt>{{LABEL}}</dt>
<dd>{{#PLAIN}}{{TEXT}}{{/PLAIN}}{{#LINKED}}<a href="{{PATH}}">{{TEXT}}</a>{{/LINKED}}{{#MADE}}{{HTML:none}}{{/MADE}}</dd>
{{/LINE}}
</dl>
