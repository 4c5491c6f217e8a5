<svg class="counts-bar" viewBox="0 0 {{TOTAL}} 1" preserveAspectRatio="none" aria-hidden="true">
{{#PART}}<rect class="fill-{{TONE}}" x="{{BEGIN}}" y="0" width="{{WIDTH}}" height="1"/>{{/PART}}
</svg>
<ul class="counts">
{{#LINE}}
<li>
{{#LINKED}}<a href="{{PATH}}"><span class="mark-{{TONE}}">{{ICON:none}}</span> <b>{{COUNT}}</b> <span>{{LABEL}}</span></a>{{/LINKED}}
{{#PLAIN}}<span class="mark-{{TONE}}">{{ICON:none}}</span> <b>{{COUNT}}</b> <span>{{LABEL}}</span>{{/PLAIN}}
</li>
{{/LINE}}
</ul>
