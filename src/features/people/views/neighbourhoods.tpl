{{HEADER:none}}
{{EMPTY:none}}
{{#TABLE}}
<div class="list">
<table>
<caption class="visually-hidden">{{TITLE}}</caption>
<thead><tr><th scope="col">[[people.word.neighbourhood]]</th><th scope="col">[[people.word.area]]</th></tr></thead>
<tbody>
{{#NEIGHBOURHOOD}}
<tr>
<th scope="row" class="first">{{#EDITABLE}}<a href="/neighbourhoods/{{ID}}">{{NAME}}</a>{{/EDITABLE}}{{#PLAIN}}{{NAME}}{{/PLAIN}}{{#INVENTED}}<span class="cell-note">[[people.word.invented]]</span>{{/INVENTED}}</th>
<td data-label="[[people.word.area]]">{{AREA}}</td>
</tr>
{{/NEIGHBOURHOOD}}
</tbody>
</table>
</div>
{{/TABLE}}
