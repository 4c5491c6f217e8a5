{{HEADER:none}}
{{TYPES:none}}
{{PERIODS:none}}
<div class="tiles">
{{#TILE}}<section class="tile"><h2>{{TITLE}}</h2><p class="sentence"><a href="{{PATH}}">{{VALUE}}</a>{{#RED}} <span class="tone-red">[[icon:alarm]]</span>{{/RED}}</p>{{#NOTE}}<p class="quiet small">{{TEXT}}</p>{{/NOTE}}</section>
{{/TILE}}</div>
{{#NONE}}<p class="quiet">[[cases.overview.none]]</p>{{/NONE}}
{{#TABLE}}<section><h2 class="section-title">{{TITLE}}</h2><div class="list"><table>
<thead><tr><th scope="col">{{WHAT}}</th><th scope="col" class="number">[[cases.overview.late]]</th><th scope="col" class="number">[[cases.overview.open]]</th><th scope="col" class="number">[[cases.overview.received]]</th><th scope="col" class="number">[[cases.overview.in_time]]</th><th scope="col" class="number">[[cases.overview.first_answer]]</th><th scope="col" class="number">[[cases.overview.reopened]]</th><th scope="col" class="number">[[cases.overview.rating]]</th></tr></thead><tbody>
{{#LINE}}<tr><th scope="row" class="first">{{NAME}}</th><td class="number first" data-label="[[cases.overview.late]]"><a class="{{TONE}}" href="{{LATE_PATH}}">{{LATE}}</a></td><td class="number" data-label="[[cases.overview.open]]"><a href="{{OPEN_PATH}}">{{OPEN}}</a></td><td class="number" data-label="[[cases.overview.received]]"><a href="{{RECEIVED_PATH}}">{{RECEIVED}}</a></td><td class="number" data-label="[[cases.overview.in_time]]"><a href="{{IN_TIME_PATH}}">{{IN_TIME}}</a></td><td class="number" data-label="[[cases.overview.first_answer]]"><a href="{{FIRST_PATH}}">{{FIRST}}</a></td><td class="number" data-label="[[cases.overview.reopened]]"><a href="{{REOPENED_PATH}}">{{REOPENED}}</a></td><td class="number" data-label="[[cases.overview.rating]]"><a href="{{RATING_PATH}}">{{RATING}}</a></td></tr>
{{/LINE}}</tbody></table></div></section>{{/TABLE}}
<div class="two-columns">
{{#PEOPLE}}<section><h2 class="section-title">[[cases.overview.load]]</h2><div class="list"><table>
<thead><tr><th scope="col">[[cases.column.person]]</th><th scope="col" class="number">[[cases.overview.late]]</th><th scope="col" class="number">[[cases.overview.open]]</th></tr></thead><tbody>
{{#PERSON}}<tr><th scope="row" class="first">{{NAME}}</th><td class="number first" data-label="[[cases.overview.late]]">{{#LINKED}}<a class="{{TONE}}" href="{{LATE_PATH}}">{{/LINKED}}{{LATE}}{{#LINKED}}</a>{{/LINKED}}</td><td class="number" data-label="[[cases.overview.open]]">{{#LINKED}}<a href="{{PATH}}">{{/LINKED}}{{OPEN}}{{#LINKED}}</a>{{/LINKED}}</td></tr>
{{/PERSON}}</tbody></table></div></section>{{/PEOPLE}}
{{#PLACES}}<section><h2 class="section-title">[[cases.overview.hot_spots]]</h2><div class="list"><table>
<thead><tr><th scope="col">[[cases.column.place]]</th><th scope="col" class="number">[[cases.overview.received]]</th><th scope="col" class="number">[[cases.overview.span_before]]</th><th scope="col" class="number">[[cases.overview.late]]</th></tr></thead><tbody>
{{#PLACE}}<tr><th scope="row" class="first">{{NAME}}</th><td class="number first" data-label="[[cases.overview.received]]"><a href="{{PATH}}">{{RECEIVED}}</a></td><td class="number" data-label="[[cases.overview.span_before]]">{{BEFORE}}</td><td class="number" data-label="[[cases.overview.late]]"><a class="{{TONE}}" href="{{LATE_PATH}}">{{LATE}}</a></td></tr>
{{/PLACE}}</tbody></table></div></section>{{/PLACES}}
</div>
{{#TREND}}<section><h2 class="section-title">[[cases.overview.trend]] {{LINE:none}}</h2><div class="list"><table>
<thead><tr><th scope="col">[[cases.overview.month]]</th><th scope="col" class="number">[[cases.overview.received]]</th><th scope="col" class="number">[[cases.overview.answered]]</th><th scope="col" class="number">[[cases.overview.in_time]]</th><th scope="col" class="number">[[cases.overview.first_answer]]</th></tr></thead><tbody>
{{#MONTH}}<tr><th scope="row" class="first"><a href="{{PATH}}">{{NAME}}</a></th><td class="number first" data-label="[[cases.overview.received]]">{{RECEIVED}}</td><td class="number" data-label="[[cases.overview.answered]]">{{ANSWERED}}</td><td class="number" data-label="[[cases.overview.in_time]]">{{IN_TIME}}</td><td class="number" data-label="[[cases.overview.first_answer]]">{{FIRST}}</td></tr>
{{/MONTH}}</tbody></table></div></section>{{/TREND}}
{{#MEASURES}}<section><h2 class="section-title">[[cases.measure.title]]</h2><p class="quiet">[[cases.measure.about]]</p><div class="list"><table>
<thead><tr><th scope="col">[[cases.measure.what]]</th><th scope="col" class="number">[[cases.measure.value]]</th><th scope="col">[[cases.measure.source]]</th><th scope="col">[[cases.measure.fed]]</th></tr></thead><tbody>
{{#MEASURE}}<tr><th scope="row" class="first">{{NAME}}</th><td class="number first" data-label="[[cases.measure.value]]"><a href="{{PATH}}">{{VALUE}}</a></td><td data-label="[[cases.measure.source]]"><code>{{SOURCE}}</code></td><td data-label="[[cases.measure.fed]]">{{#FED}}<a href="{{PATH}}">{{WORDING}}</a> {{#TAKE}}<form method="post" action="/cases/overview/figures"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="indicator" value="{{INDICATOR}}"><input type="hidden" name="period" value="{{PERIOD}}"><button class="btn btn-sm" aria-label="[[cases.measure.take]]: {{WORDING}}">[[cases.measure.take]]</button></form>{{/TAKE}}{{/FED}}</td></tr>
{{/MEASURE}}</tbody></table></div></section>{{/MEASURES}}
<p class="quiet small">[[cases.overview.how]]</p>
