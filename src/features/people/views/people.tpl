{{HEADER:none}}
<form class="search" method="get" action="/people" role="search">
<label class="visually-hidden" for="people-search">[[people.list.search]]</label>
<input class="form-control" type="search" id="people-search" name="q" value="{{QUERY}}" placeholder="[[people.list.search]]">
{{#KEPT}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/KEPT}}
<button class="btn">[[people.list.find]]</button>
</form>
{{FILTERS:none}}
{{EMPTY:none}}
{{#TABLE}}
<div class="list">
<table>
<caption class="visually-hidden">{{TITLE}}</caption>
<thead><tr>{{NAME_HEADING:none}}{{POSITION_HEADING:none}}{{UNIT_HEADING:none}}<th scope="col">[[people.word.role]]</th></tr></thead>
<tbody>
{{#PERSON}}
<tr>
<th scope="row" class="first"><a href="/people/{{ID}}">{{NAME}}</a>{{#AWAY}}<span class="cell-note">{{TEXT}}</span>{{/AWAY}}{{#INACTIVE}}<span class="cell-note">[[people.word.inactive]]</span>{{/INACTIVE}}{{#INVENTED}}<span class="cell-note">[[people.word.invented]]</span>{{/INVENTED}}</th>
<td>{{POSITION}}</td>
<td data-label="[[people.word.unit]]">{{UNIT}}</td>
<td data-label="[[people.word.role]]">{{ROLE}}</td>
</tr>
{{/PERSON}}
</tbody>
</table>
</div>
{{/TABLE}}
{{PAGER:none}}
