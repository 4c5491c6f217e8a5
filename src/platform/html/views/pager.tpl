<nav class="pager" aria-label="[[html.pager.label]]">
<span>{{RANGE}}</span>
<span class="pager-links">
{{#PREVIOUS}}<a class="btn btn-sm" href="{{PATH}}" rel="prev">[[icon:chevron-left]][[html.pager.previous]]</a>{{/PREVIOUS}}
{{#NEXT}}<a class="btn btn-sm" href="{{PATH}}" rel="next">[[html.pager.next]][[icon:chevron-right]]</a>{{/NEXT}}
</span>
</nav>
