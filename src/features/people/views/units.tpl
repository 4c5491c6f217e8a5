{{HEADER:none}}
<div class="list">
<table>
<caption class="visually-hidden">{{TITLE}}</caption>
<thead><tr><th scope="col">[[people.word.unit]]</th><th scope="col">[[people.word.parent]]</th><th scope="col">[[people.word.head]]</th><th scope="col">[[people.word.people]]</th></tr></thead>
<tbody>
{{#UNIT}}
<tr>
<th scope="row" class="first">{{#EDITABLE}}<a href="/units/{{ID}}">{{NAME}}</a>{{/EDITABLE}}{{#PLAIN}}{{NAME}}{{/PLAIN}}</th>
<td data-label="[[people.word.parent]]">{{PARENT}}</td>
<td data-label="[[people.word.head]]">{{HEAD}}</td>
<td data-label="[[people.word.people]]"><a href="/people?unit={{ID}}">[[people.units.see_people]]</a>{{#WORK}} · <a href="/units/{{ID}}/work">[[people.units.see_work]]</a>{{/WORK}}</td>
</tr>
{{/UNIT}}
</tbody>
</table>
</div>
