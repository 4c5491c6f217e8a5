{{#TABLE}}<section><h2 class="section-title">{{HEADING}}</h2>
<div class="list"><table><thead><tr><th scope="col">[[programme.column.status]]</th><th scope="col">[[programme.column.task]]</th><th scope="col">[[programme.column.person]]</th><th scope="col" class="number">[[programme.column.deadline]]</th></tr></thead><tbody>
{{#ROW}}<tr><td class="first">{{STATUS:none}}</td><th scope="row" class="first"><a href="{{PATH}}">{{TITLE}}</a></th><td data-label="[[programme.column.person]]">{{PERSON:none}}<span class="cell-note">{{UNIT:none}}</span></td><td class="number" data-label="[[programme.column.deadline]]">{{DEADLINE}}</td></tr>
{{/ROW}}</tbody></table></div></section>{{/TABLE}}
