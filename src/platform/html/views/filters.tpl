<nav aria-label="{{LABEL}}">
<ul class="filters">
{{#FILTER}}
<li><a class="chip" href="{{PATH}}"{{#ACTIVE}} aria-current="true"{{/ACTIVE}}>{{ICON:none}}{{TEXT}}{{#COUNTED}} <span class="count">{{COUNT}}</span>{{/COUNTED}}</a></li>
{{/FILTER}}
</ul>
</nav>
