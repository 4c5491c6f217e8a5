<ul class="found">
{{#RESULT}}<li><a href="{{PATH}}"><span class="found-title">{{TITLE}}</span> <small class="found-kind">{{KIND}}</small>{{#DETAIL}}<span class="cell-note">{{TEXT}}</span>{{/DETAIL}}</a></li>
{{/RESULT}}</ul>
{{#NOTHING}}<p class="found-nothing">[[search.nothing]]</p>{{/NOTHING}}
{{#MORE}}<p class="found-nothing">[[search.more]]</p>{{/MORE}}
