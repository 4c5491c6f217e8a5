<ol class="history">
{{#ENTRY}}
<li>
<p>{{#PLAIN}}{{TEXT}}{{/PLAIN}}{{#LINKED}}<a href="{{PATH}}">{{TEXT}}</a>{{/LINKED}}</p>
<span class="who">{{WHO}}</span> · <time datetime="{{ISO}}">{{WHEN}}</time>
</li>
{{/ENTRY}}
</ol>
