{{HEADER:none}}
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
{{#TIMELINE}}{{VIEWS:none}}{{FILTER_FORM:none}}
{{#NONE}}<p class="quiet">[[programme.timeline.none]]</p>{{/NONE}}
{{#STRETCH}}<section class="stretch"><h2 class="section-title">{{HEADING}}</h2>
<div class="list"><table><thead><tr><th scope="col" class="number">[[programme.column.deadline]]</th><th scope="col">[[programme.column.task]]</th><th scope="col">[[programme.column.person]]</th><th scope="col">[[programme.column.status]]</th></tr></thead><tbody>
{{#ROW}}<tr><td class="number" data-label="[[programme.column.deadline]]">{{DAY}}<span class="cell-note">{{DISTANCE}}</span></td><th scope="row" class="first"><a href="{{PATH}}">{{TITLE}}</a></th><td data-label="[[programme.column.person]]">{{PERSON:none}}<span class="cell-note">{{UNIT:none}}</span></td><td class="first">{{STATUS:none}}</td></tr>
{{/ROW}}</tbody></table></div></section>
{{/STRETCH}}{{PAGER:none}}{{/TIMELINE}}
